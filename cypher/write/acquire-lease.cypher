// All lanes change hands together, by the server's clock. The lease is held while one lane's time runs.
// $attempt: tells a repeated request from another's; $overtake: the token of a holder known to be dead, or -1
// $holder, $host: strings; $process, $started, $duration: integers
MATCH (lane:KgLane)
WITH lane ORDER BY lane.number
SET lane.locked = true
WITH collect(lane) AS lanes
WITH lanes, lanes[0] AS first, datetime.realtime().epochMillis AS now
WITH lanes, now, first.token AS token, first.holder AS holder, first.host AS host, first.process AS process, first.started AS started,
  reduce(latest = 0, lane IN lanes | CASE WHEN lane.expires > latest THEN lane.expires ELSE latest END) AS expires,
  coalesce(first.attempt = $attempt, false) AS isMine
WITH *, isMine OR expires <= now OR token = $overtake AS isFree
FOREACH (lane IN CASE WHEN isFree AND NOT isMine THEN lanes ELSE [] END |
  SET lane.token = token + 1, lane.batch = 0, lane.expires = now + $duration, lane.attempt = $attempt,
    lane.holder = $holder, lane.host = $host, lane.process = $process, lane.started = $started)
RETURN isFree, CASE WHEN isFree AND NOT isMine THEN token + 1 ELSE token END AS token, holder, host, process, started,
  toString(datetime({epochMillis: expires})) AS until
