// title: Kinds of speeches
// title.zh: 发言形式
// purpose: What was given at events and forums (致辞, 主旨演讲 …), by how often it was.
// purpose.zh: 会议与论坛上各种发言形式（致辞、主旨演讲等）的次数。
// group: people
// $limit: integer = 50; rows at most
// column role: string; the kind
// column speeches: integer; how often
// column people: integer; by how many people
// column example: string; one of them
// column quote: string; the sentence that says so
// column document: string; where it stands
// chart: bars role speeches
MATCH (p:Person)-[s:SPOKE_AT]->(e:Event|Forum)
UNWIND s.roles AS role
WITH role, p, s ORDER BY s.support DESC, s.id
WITH role, count(*) AS speeches, count(DISTINCT p) AS people, head(collect(p.name)) AS example, head(collect(s)) AS best
RETURN role, speeches, people, example, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY speeches DESC, people DESC, role
LIMIT $limit
