// title: The graph at a glance
// title.zh: 图谱概览
// purpose: How many nodes of each label and how many statements of each type there are.
// purpose.zh: 各类节点与各类陈述的数量。
// group: overview
// column what: string; nodes or statements
// column kind: string; the label or type
// column count: integer; how many
// column documents: integer; independent documents behind the best supported
// chart: bars kind count
MATCH (n:Entity)
UNWIND [l IN labels(n) WHERE l IN ['Person', 'Organisation', 'Event', 'Forum', 'Report', 'Place']] AS kind
RETURN 'nodes' AS what, kind, count(*) AS count, max(n.support) AS documents
ORDER BY what, count DESC, kind
UNION ALL
MATCH (:Entity)-[r:HOLDS_POSITION|ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED|RELEASED_AT|AUTHORED|FOUNDED|MEMBER_OF]->(:Entity)
RETURN 'statements' AS what, type(r) AS kind, count(*) AS count, max(r.support) AS documents
ORDER BY what, count DESC, kind
