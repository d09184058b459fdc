// Begins every batch: writing to the lane takes its lock, so that what is read after it holds until the end of the transaction.
// A batch goes on only while its writer has the lease, and once only: its number must be the next of its lane.
// The figures are those of a batch that finds nothing to do and so never comes to the receipt.
// $lane, $token, $batch: integers; $duration: milliseconds
MATCH (lane:KgLane {number: $lane})
SET lane.locked = true
WITH lane
WHERE lane.token = $token AND lane.batch = $batch - 1
SET lane.batch = $batch, lane.expires = datetime.realtime().epochMillis + $duration, lane.written = 0, lane.created = 0, lane.revived = 0
WITH lane
