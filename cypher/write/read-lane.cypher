// What became of a batch whose answer was lost. Takes the lane's lock: a transaction that is still at work is waited for.
// $lane: integer
MATCH (lane:KgLane {number: $lane})
SET lane.locked = true
WITH lane
RETURN lane.token AS token, lane.batch AS batch, lane.written AS written, lane.created AS created, lane.revived AS revived, lane.holder AS holder
