// title: Two holders of a single post
// title.zh: 一职两人
// purpose: Posts of which an organisation has one, with two people of whom no document says that they left it: one came after the other, or one is wrong.
// purpose.zh: 机构中只设一人的职务却有两名现任者：或为先后接任，或有一处有误。
// group: contradictions
// $titles: list of string = ["主席","理事长","会长","董事长","总裁","总经理","首席执行官","校长","院长","市长","省长","部长","局长","厅长","秘书长","书记","总书记","行长","社长","主编"]; posts of which an organisation has one
// $limit: integer = 100; rows at most
// column organisation: string; where
// column title: string; the post
// column person: string; one holder
// column other: string; the other
// column quote: string; the sentence for the one
// column document: string; where it stands
// column other_quote: string; the sentence for the other
// column other_document: string; where it stands
MATCH (a:Person)-[f:HOLDS_POSITION]->(o:Organisation)
WHERE f.title IN $titles AND coalesce(f.modality, '') <> 'past'
MATCH (o)<-[t:HOLDS_POSITION]-(b:Person)
WHERE f.title = t.title AND a.id < b.id AND NOT a.name STARTS WITH b.name AND NOT b.name STARTS WITH a.name
  AND NOT (f.title = '书记' AND o.name ENDS WITH '书记处')
  AND coalesce(t.modality, '') <> 'past'
  AND NOT EXISTS { MATCH (a)-[x:HOLDS_POSITION]->(o) WHERE x.title IN ['原' + f.title, '前' + f.title] }
  AND NOT EXISTS { MATCH (b)-[x:HOLDS_POSITION]->(o) WHERE x.title IN ['原' + t.title, '前' + t.title] }
RETURN o.name AS organisation, t.title AS title, a.name AS person, b.name AS other,
  f.quotes[0] AS quote, f.documents[0] AS document, t.quotes[0] AS other_quote, t.documents[0] AS other_document
ORDER BY f.support + t.support DESC, organisation, title, person, other, f.id, t.id
LIMIT $limit
