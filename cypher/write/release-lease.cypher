// $token: integer; a lease that went to somebody else stays theirs. A batch that is still under way comes too late.
MATCH (lane:KgLane)
WITH lane ORDER BY lane.number
SET lane.locked = true
WITH lane WHERE lane.token = $token
SET lane.expires = 0, lane.token = lane.token + 1
RETURN count(lane) AS lanes
