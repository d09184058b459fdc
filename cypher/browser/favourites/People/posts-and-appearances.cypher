// A person: posts and appearances
// :param name => '贺远舟'
MATCH (p:Person {name: $name})-[r]->(x)
WHERE NOT type(r) = 'MENTIONED_IN'
RETURN p, r, x LIMIT 200
