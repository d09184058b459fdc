// What one document says
MATCH (d:Document) WITH d ORDER BY d.path LIMIT 1
MATCH (x:Entity)-[m:MENTIONED_IN]->(d)
RETURN d, m, x LIMIT 100
