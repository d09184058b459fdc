// Events by date
MATCH (e:Event)
OPTIONAL MATCH (e)-[:HELD_IN]->(p:Place)
RETURN coalesce(e.startDate, toString(e.year)) AS date, e.name AS event, collect(p.name) AS places, e.support AS documents
ORDER BY date DESC, event LIMIT 100
