// title: Most active organisations
// title.zh: 最活跃的机构
// purpose: Organisations by the number of events and forums in which they had a part.
// purpose.zh: 按参与的会议与论坛数量排列机构。
// group: organisations
// $least: integer = 1; only organisations with at least so many events
// $limit: integer = 50; rows at most
// column organisation: string; who
// column events: integer; events and forums
// column hosted: integer; of them hosted
// column organised: integer; of them organised or co-organised
// column guided: integer; of them guided
// column participated: integer; of them only taken part in
// column quote: string; the best supported sentence
// column document: string; where it stands
// chart: bars organisation events
MATCH (o:Organisation)-[r:HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN]->(e:Event|Forum)
WITH o, r, e ORDER BY r.support DESC, r.id
WITH o, count(DISTINCT e) AS events,
  sum(CASE type(r) WHEN 'HOSTED' THEN 1 ELSE 0 END) AS hosted,
  sum(CASE WHEN type(r) IN ['ORGANISED', 'CO_ORGANISED'] THEN 1 ELSE 0 END) AS organised,
  sum(CASE type(r) WHEN 'GUIDED' THEN 1 ELSE 0 END) AS guided,
  sum(CASE type(r) WHEN 'PARTICIPATED_IN' THEN 1 ELSE 0 END) AS participated,
  head(collect(r)) AS best
WHERE events >= $least
RETURN o.name AS organisation, events, hosted, organised, guided, participated, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY events DESC, hosted DESC, organisation, o.id
LIMIT $limit
