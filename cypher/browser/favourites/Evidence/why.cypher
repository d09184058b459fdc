// Which sentences say it
// :param name => '贺远舟'
MATCH (p {name: $name})-[r]->(x:Entity)
UNWIND range(0, size(r.documents) - 1) AS i
RETURN type(r) AS relation, x.name AS with, r.documents[i] AS document, r.quotes[i] AS quote LIMIT 100
