// title: Statements by year
// title.zh: 历年陈述数量
// purpose: How many statements of each type belong to which year, by their own date or that of the event they are about; the latest year first.
// purpose.zh: 各类陈述在各年份的数量，按陈述自身日期或所涉会议的日期；最近的年份在前。
// group: change
// $limit: integer = 500; rows at most
// column year: string; the year
// column relation: string; the type
// column statements: integer; how many
// column quote: string; the sentence of the best supported
// column document: string; where it stands
// chart: lines year statements relation
MATCH (a:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(b:Entity)
WITH r, left(coalesce(r.date, b.startDate, toString(b.year), a.startDate, toString(a.year)), 4) AS year
WHERE year IS NOT NULL
WITH r, year ORDER BY r.support DESC, r.id
WITH year, type(r) AS relation, count(*) AS statements, head(collect(r)) AS best
RETURN year, relation, statements, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY year DESC, statements DESC, relation
LIMIT $limit
