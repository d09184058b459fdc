// title: Who followed whom
// title.zh: 职务接替
// purpose: A former and a present holder of the same post in the same organisation; posts that many hold at once, such as 委员 and all that begin with 副, are left out. Those whose former holder no document names as the present one come first.
// purpose.zh: 同一机构同一职务的前任与现任；委员等可多人同任的职务及副职不计。没有文档仍称前任在任的排在前面。
// group: people
// $organisation: name of Organisation = null; null for all
// $except: list of string = ["委员","常委","代表","成员","理事","常务理事","教授","院士","研究员","顾问","专家","会员","书记处书记"]; posts that many hold at once
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
WHERE a <> b AND NOT a.name STARTS WITH b.name AND NOT b.name STARTS WITH a.name AND t.title IN [substring(f.title, 1), substring(f.title, 2)]
  AND NOT t.title STARTS WITH '副' AND NOT t.title IN $except
WITH o, f, t, a, b, EXISTS { MATCH (a)-[x:HOLDS_POSITION]->(o) WHERE x.title = t.title } AS also_current
RETURN o.name AS organisation, t.title AS title, a.name AS former, b.name AS holder,
  f.quotes[0] AS former_quote, f.documents[0] AS former_document, t.quotes[0] AS quote, t.documents[0] AS document
ORDER BY also_current, o.support DESC, organisation, o.id, title, former, t.support DESC, holder, f.id, t.id
LIMIT $limit
