// title: Co-hosting network
// title.zh: 合办网络
// purpose: Pairs of organisations by the number of events and forums that they hosted, organised or guided together.
// purpose.zh: 按共同主办、承办、协办或指导的会议与论坛数量排列机构对。
// group: organisations
// $organisation: name of Organisation = null; one of the two, null for all pairs
// $least: integer = 1; only pairs with at least so many events in common
// $limit: integer = 50; rows at most
// column organisation: string; one of the two
// column partner: string; the other
// column events: integer; events and forums in common
// column example: string; the first of them by name
// column quote: string; the sentence for the one
// column document: string; where it stands
// column partner_quote: string; the sentence for the other
// column partner_document: string; where it stands
// chart: network organisation partner events
MATCH (a:Organisation)-[r:HOSTED|ORGANISED|CO_ORGANISED|GUIDED]->(e:Event|Forum)<-[s:HOSTED|ORGANISED|CO_ORGANISED|GUIDED]-(b:Organisation)
WHERE CASE WHEN $organisation IS NULL THEN a.id < b.id ELSE a <> b AND (a.name = $organisation OR $organisation IN a.aliases) END
WITH a, b, e, r, s ORDER BY e.name, r.id, s.id
WITH a, b, count(DISTINCT e) AS events, head(collect(e.name)) AS example, head(collect(r)) AS first, head(collect(s)) AS second
WHERE events >= $least
RETURN a.name AS organisation, b.name AS partner, events, example,
  first.quotes[0] AS quote, first.documents[0] AS document, second.quotes[0] AS partner_quote, second.documents[0] AS partner_document
ORDER BY events DESC, organisation, partner, a.id, b.id
LIMIT $limit
