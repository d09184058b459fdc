// title: Kinds of posts
// title.zh: 职务种类
// purpose: Titles of posts by the number of people who hold them.
// purpose.zh: 按任职人数排列职务名称。
// group: people
// $limit: integer = 50; rows at most
// column title: string; the post
// column people: integer; who hold it
// column organisations: integer; where it is held
// column example: string; one of the people
// column quote: string; the sentence that says so
// column document: string; where it stands
// chart: bars title people
MATCH (p:Person)-[h:HOLDS_POSITION]->(o:Organisation)
WITH p, h, o ORDER BY h.support DESC, h.id
WITH h.title AS title, count(DISTINCT p) AS people, count(DISTINCT o) AS organisations, head(collect(p.name)) AS example, head(collect(h)) AS best
RETURN title, people, organisations, example, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY people DESC, organisations DESC, title
LIMIT $limit
