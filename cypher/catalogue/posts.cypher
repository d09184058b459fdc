// title: Posts of an organisation
// title.zh: 机构任职名录
// purpose: Who holds or held which post in an organisation, with the sentence that says so; the best known organisations first.
// purpose.zh: 谁在机构担任或曾任何种职务，以及说明此事的句子；知名度高的机构在前。
// group: people
// $organisation: name of Organisation = null; null for all
// $person: name of Person = null; null for everybody
// $limit: integer = 100; rows at most
// column organisation: string; where
// column title: string; the post
// column person: string; who
// column former: boolean; whether the text says that the post ended
// column support: integer; independent documents that say it
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (p:Person)-[h:HOLDS_POSITION]->(o:Organisation)
WHERE ($organisation IS NULL OR o.name = $organisation OR $organisation IN o.aliases)
  AND ($person IS NULL OR p.name = $person OR $person IN p.aliases)
RETURN o.name AS organisation, h.title AS title, p.name AS person,
  h.title STARTS WITH '原' OR h.title STARTS WITH '前' OR coalesce(h.modality, '') = 'past' AS former,
  h.support AS support, h.quotes[0] AS quote, h.documents[0] AS document
ORDER BY o.support DESC, organisation, o.id, former, support DESC, person, title, h.id
LIMIT $limit
