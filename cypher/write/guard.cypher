// Begins every batch: writing to the lane takes its lock, so that what is read after it holds until the end of the transaction.
// A batch goes on only while its writer has the lease, and once only: its number must be the next of its lane.
// $lane, $token, $batch: integers; $duration: milliseconds
MATCH (lane:KgLane {number: $lane})
SET lane.locked = true
WITH lane
WHERE lane.token = $token AND lane.batch = $batch - 1
SET lane.batch = $batch, lane.expires = datetime.realtime().epochMillis + $duration
WITH lane
