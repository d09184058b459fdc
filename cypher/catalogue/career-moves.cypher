// title: Who moved from where to where
// title.zh: 人员流动
// purpose: People with a former post at one organisation and a post at another, each with its sentence.
// purpose.zh: 曾在一个机构任职、现在另一机构任职的人员，两处职务各附原句。
// group: people
// $person: name of Person = null; null for everybody
// $organisation: name of Organisation = null; the one that somebody left or joined, null for all
// $limit: integer = 100; rows at most
// column person: string; who moved
// column former_organisation: string; from where
// column former_title: string; the post that ended
// column organisation: string; to where
// column title: string; the post there
// column also_current: boolean; whether a document, perhaps an earlier one, names the former post as a present one
// column former_quote: string; the sentence for the former post
// column former_document: string; where it stands
// column quote: string; the sentence for the other post
// column document: string; where it stands
MATCH (a:Organisation)<-[f:HOLDS_POSITION]-(p:Person)
WHERE (f.title STARTS WITH '原' OR f.title STARTS WITH '前' OR f.modality = 'past')
  AND ($person IS NULL OR p.name = $person OR $person IN p.aliases)
MATCH (p)-[t:HOLDS_POSITION]->(b:Organisation)
WHERE a <> b
  AND NOT (t.title STARTS WITH '原' OR t.title STARTS WITH '前' OR coalesce(t.modality, '') = 'past')
  AND ($organisation IS NULL OR a.name = $organisation OR b.name = $organisation OR $organisation IN a.aliases OR $organisation IN b.aliases)
RETURN p.name AS person, a.name AS former_organisation, f.title AS former_title, b.name AS organisation, t.title AS title,
  EXISTS { MATCH (p)-[x:HOLDS_POSITION]->(a) WHERE x.title IN [substring(f.title, 1), substring(f.title, 2)] } AS also_current,
  f.quotes[0] AS former_quote, f.documents[0] AS former_document, t.quotes[0] AS quote, t.documents[0] AS document
ORDER BY also_current, f.support + t.support DESC, person, former_organisation, former_title, organisation, title, f.id, t.id
LIMIT $limit
