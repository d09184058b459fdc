// title: Organisations by speakers
// title.zh: 机构发言人数
// purpose: Organisations by the number of people who spoke for them; a speech counts for the organisations that the same document names as the speaker's.
// purpose.zh: 按代表其发言的人数排列机构；机构取自同一篇文档所述职务。
// group: organisations
// $limit: integer = 50; rows at most
// column organisation: string; for whom
// column people: integer; who spoke
// column events: integer; events and forums at which they did
// column speakers: list of string; the first five by name
// column quote: string; the best supported sentence
// column document: string; where it stands
// chart: bars organisation people
MATCH (o:Organisation)<-[h:HOLDS_POSITION]-(p:Person)-[s:SPOKE_AT]->(e:Event|Forum)
WHERE any(d IN h.documents WHERE d IN s.documents)
WITH o, p, e, s ORDER BY s.support DESC, s.id
WITH o, collect(DISTINCT p) AS people, count(DISTINCT e) AS events, head(collect(s)) AS best
UNWIND people AS p
WITH o, events, best, p ORDER BY p.name, p.id
WITH o, events, best, collect(p.name) AS speakers
RETURN o.name AS organisation, size(speakers) AS people, events, speakers[..5] AS speakers, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY people DESC, events DESC, organisation, o.id
LIMIT $limit
