// title: Who followed whom
// title.zh: 职务接替
// purpose: A former and a present holder of the same post in the same organisation.
// purpose.zh: 同一机构同一职务的前任与现任。
// group: people
// $organisation: string = null; name or alias, null for all
// $limit: integer = 100; rows at most
// column organisation: string; where
// column title: string; the post
// column former: string; who held it
// column holder: string; who holds it
// column former_quote: string; the sentence for the former holder
// column former_document: string; where it stands
// column quote: string; the sentence for the present holder
// column document: string; where it stands
MATCH (a:Person)-[f:HOLDS_POSITION]->(o:Organisation)
WHERE (f.title STARTS WITH '原' OR f.title STARTS WITH '前')
  AND ($organisation IS NULL OR o.name = $organisation OR $organisation IN o.aliases)
MATCH (o)<-[t:HOLDS_POSITION]-(b:Person)
WHERE a <> b AND t.title IN [substring(f.title, 1), substring(f.title, 2)]
RETURN o.name AS organisation, t.title AS title, a.name AS former, b.name AS holder,
  f.quotes[0] AS former_quote, f.documents[0] AS former_document, t.quotes[0] AS quote, t.documents[0] AS document
ORDER BY organisation, title, former, holder, f.id, t.id
LIMIT $limit
