UNWIND $rows AS row
MATCH (start:Entity {kgId: row.start})
MATCH (end:`{end}` {kgId: row.end})
CREATE (start)-[r:`{type}`]->(end)
SET r = row.properties
RETURN count(*) AS written
