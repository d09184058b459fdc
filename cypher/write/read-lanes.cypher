// Where each lane stands, before a change is written.
// $token: integer
MATCH (lane:KgLane)
WITH lane ORDER BY lane.number
SET lane.locked = true
WITH lane
RETURN lane.number, lane.token, lane.batch, lane.holder
