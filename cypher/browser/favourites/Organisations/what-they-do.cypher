// An organisation: events, reports, members
// :param name => '中国智联产业协会'
MATCH (o:Organisation {name: $name})-[r]-(x)
WHERE NOT type(r) = 'MENTIONED_IN'
RETURN o, r, x LIMIT 200
