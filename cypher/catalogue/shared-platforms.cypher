// title: People who meet
// title.zh: 同台人物
// purpose: Pairs of people by the number of events and forums where both spoke, chaired or were present.
// purpose.zh: 按共同发言、主持或出席的会议与论坛数量排列人物对。
// group: people
// $person: name of Person = null; one of the two, null for all pairs
// $least: integer = 1; only pairs with at least so many events in common
// $limit: integer = 50; rows at most
// column person: string; one of the two
// column other: string; the other
// column events: integer; events and forums in common
// column example: string; the first of them by name
// column quote: string; the sentence that places the one there
// column document: string; where it stands
// column other_quote: string; the sentence that places the other there
// column other_document: string; where it stands
// chart: network person other events
MATCH (a:Person)-[r:SPOKE_AT|CHAIRED|ATTENDED]->(e:Event|Forum)<-[s:SPOKE_AT|CHAIRED|ATTENDED]-(b:Person)
WHERE CASE WHEN $person IS NULL THEN a.id < b.id ELSE a <> b AND (a.name = $person OR $person IN a.aliases) END
WITH a, b, e, r, s ORDER BY e.name, r.id, s.id
WITH a, b, count(DISTINCT e) AS events, head(collect(e.name)) AS example, head(collect(r)) AS first, head(collect(s)) AS second
WHERE events >= $least
RETURN a.name AS person, b.name AS other, events, example,
  first.quotes[0] AS quote, first.documents[0] AS document, second.quotes[0] AS other_quote, second.documents[0] AS other_document
ORDER BY events DESC, person, other, a.id, b.id
LIMIT $limit
