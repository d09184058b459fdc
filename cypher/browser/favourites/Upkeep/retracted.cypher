// What no document says any more but carries something of yours
MATCH (n:Entity) WHERE n.retracted
OPTIONAL MATCH (n)-[r]-(x)
RETURN n, r, x LIMIT 100
