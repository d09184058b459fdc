// An event with its forums, organisers and speakers
MATCH (e:Event)<-[s:SPOKE_AT|ATTENDED|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED]-(x)
WITH e, count(x) AS guests ORDER BY guests DESC LIMIT 1
MATCH (e)-[r]-(y:Person|Organisation|Forum|Place|Report)
RETURN e, r, y LIMIT 100
