// People by events at which they spoke
MATCH (p:Person)-[:SPOKE_AT]->(e:Event|Forum)
RETURN p.name AS person, count(DISTINCT e) AS events, collect(DISTINCT e.name)[..5] AS some
ORDER BY events DESC, person LIMIT 50
