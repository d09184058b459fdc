// One query a line; each gives the same rows on both sides, or an error on both.
RETURN 1 + 1.0 AS a, 7 / 2 AS b, -7 / 2 AS c, 7 % -3 AS d, -7 % 3 AS e, 2 ^ 3 AS f, 2 ^ -1 AS g, 7.5 % 2 AS h
RETURN 1 / 0.0 AS a, -1 / 0.0 AS b, 0.0 / 0.0 AS c
RETURN 1 / 0 AS a
RETURN 1 % 0 AS a
RETURN 9223372036854775807 + 1 AS a
RETURN -9223372036854775808 - 1 AS a
RETURN 3037000500 * 3037000500 AS a
RETURN 1e308 * 10 AS a, -1e308 * 10 AS b, 1e-320 AS c
RETURN 2 ^ 3 ^ 2 AS a, -2 ^ 2 AS b, 1 - 2 - 3 AS c, 2 * 3 % 4 AS d, 10 - 2 * 3 AS e
RETURN 0x1F AS a, 0o17 AS b, 1_000 AS c, .5 AS d, 1e3 AS e, 1E-2 AS f
RETURN 1.0 AS a, 1e7 AS b, 12345678.9 AS c, 0.001 AS d, 0.0001 AS e, toString(1e7) AS f, toString(0.0001) AS g, toString(123456789012.5) AS h, toString(1.0) AS i
RETURN toString(1e21) AS a, toString(-1.5e-10) AS b, toString(100.0) AS c, toString(0.1 + 0.2) AS d, toString(1/3.0) AS e
RETURN toInteger('12') AS a, toInteger('12.7') AS b, toInteger('-3.9') AS c, toInteger('x') AS d, toInteger(' 7 ') AS e, toInteger('0x1F') AS f, toInteger('1e3') AS g, toInteger(3.99) AS h, toInteger(-3.99) AS i
RETURN toInteger(true) AS a, toInteger('') AS b, toInteger('9223372036854775808') AS c, toInteger(1e30) AS d
RETURN toFloat('1.5') AS a, toFloat('x') AS b, toFloat('1e3') AS c, toFloat('.5') AS d, toFloat('5.') AS e, toFloat(3) AS f, toFloat('NaN') AS g, toFloat('Infinity') AS h
RETURN toBoolean('true') AS a, toBoolean('TRUE') AS b, toBoolean(' false ') AS c, toBoolean('yes') AS d, toBoolean(1) AS e, toBoolean(0) AS f
RETURN toBoolean(1.5) AS a
RETURN toString([1]) AS a
RETURN toStringOrNull([1]) AS a, toStringOrNull(1) AS b, toBooleanOrNull('x') AS c, toFloatOrNull([]) AS d
RETURN toStringList([1, 'a', null, true, [2]]) AS a, toIntegerList(['1', 'x', 2.5, true]) AS b, toBooleanList([1, 'true', 'x']) AS c
RETURN size('') AS a, size('𠮷田') AS b, size([1, null]) AS c, size(null) AS d, length(null) AS e
RETURN reverse('𠮷田a') AS a, reverse([1, 2, null]) AS b, reverse(null) AS c
RETURN substring('hello', 1) AS a, substring('hello', 1, 2) AS b, substring('hello', 10) AS c, substring('hello', 1, 100) AS d
RETURN substring('hello', -1) AS a
RETURN substring('hello', 0, -1) AS a
RETURN left('hello', 2) AS a, left('hello', 100) AS b, right('hello', 2) AS c, right('hello', 0) AS d
RETURN left('hello', -1) AS a
RETURN replace('hello', 'l', 'L') AS a, replace('hello', '', 'x') AS b, replace('', 'a', 'b') AS c, replace('aaa', 'aa', 'b') AS d
RETURN split('a,b,,c', ',') AS a, split('', ',') AS b, split('abc', '') AS c, split('a,b;c', [',', ';']) AS d, split(null, ',') AS e
RETURN trim('  a b ') AS a, ltrim('  a ') AS b, rtrim(' a  ') AS c, btrim('xxaxx', 'x') AS d, ltrim('xya', 'xy') AS e, rtrim('axy', 'yx') AS f
RETURN toUpper('straße') AS a, toLower('ÀÉ') AS b, toUpper('ǆ') AS c, upper('a') AS d, lower('A') AS e
RETURN char_length('abc') AS a, character_length('中文') AS b, isEmpty('') AS c, isEmpty([]) AS d, isEmpty({}) AS e, isEmpty(null) AS f
RETURN 'a' < 'b' AS a, 'a' < 'A' AS b, '中' < '国' AS c, '' < 'a' AS d, 'a' < 'aa' AS e, '𠮷' < '田' AS f, '𠮷' < 'ﬀ' AS g
RETURN 'abc' STARTS WITH 'a' AS a, 'abc' ENDS WITH 'c' AS b, 'abc' CONTAINS 'b' AS c, 'abc' CONTAINS '' AS d, 'abc' STARTS WITH null AS e, 1 STARTS WITH 'a' AS f
RETURN 'abc' =~ 'a.c' AS a, 'abc' =~ 'b' AS b, 'ABC' =~ '(?i)abc' AS c, 'a\nb' =~ 'a.b' AS d, null =~ 'a' AS e
RETURN 'abc' =~ '(' AS a
RETURN '\u4e2d\t\'"\\' AS a, "a'b" AS b, '中' + '国' AS c, 'a' + 1 AS d, 'a' + 1.5 AS e, 1 + 'a' AS f, 'a' + true AS g, 'a' + null AS h
RETURN 'a' || 'b' AS a, [1] || [2] AS b, null || 'a' AS c
RETURN 'a' || 1 AS a
RETURN '\q' AS a
RETURN [1, 2] + 3 AS a, 1 + [2] AS b, [1] + [2] AS c, [1] + null AS d, null + [1] AS e, [1] + [[2]] AS f, 'a' + ['b'] AS g
RETURN [1, 2, 3][0] AS a, [1, 2, 3][-1] AS b, [1, 2, 3][5] AS c, [1, 2, 3][1..] AS d, [1, 2, 3][..-1] AS e, [1, 2, 3][-2..] AS f, [1, 2, 3][2..1] AS g, [1, 2, 3][0..null] AS h, [1, 2, 3][null] AS i
RETURN [1, 2][1.5] AS a
RETURN head([]) AS a, last([]) AS b, tail([]) AS c, head([null, 1]) AS d, head(null) AS e
RETURN range(1, 5) AS a, range(5, 1) AS b, range(5, 1, -2) AS c, range(0, 10, 3) AS d, range(1, 1) AS e
RETURN range(1, 5, 0) AS a
RETURN range(1, null) AS a
RETURN 1 IN [1, null] AS a, 2 IN [1, null] AS b, null IN [1] AS c, null IN [] AS d, [1] IN [[1], 2] AS e, 1 IN null AS f, 1.0 IN [1] AS g, [null] IN [[null]] AS h
RETURN [1, 2] = [1, 2] AS a, [1, null] = [1, 2] AS b, [1, null] = [2, null] AS c, [1] = [1, 2] AS d, [1] = 1 AS e, [] = [] AS f, [null] = [null] AS g
RETURN {a: 1} = {a: 1} AS a, {a: 1} = {a: null} AS b, {a: 1} = {b: 1} AS c, {a: 1, b: 2} = {b: 2, a: 1} AS d, {a: null} = {a: null} AS e
RETURN [1, 2] < [1, 3] AS a, [1] < [1, 2] AS b, [1, 'a'] < [1, 2] AS c, [null] < [1] AS d, [2, null] < [1, 1] AS e, [] < [1] AS f
RETURN {a: 1} < {a: 2} AS a, true < false AS b, false < true AS c, 1 < 'a' AS d, null < 1 AS e, 0.0/0.0 < 1 AS f, 0.0/0.0 = 0.0/0.0 AS g, 1 = 1.0 AS h, '1' = 1 AS i
RETURN 0.0/0.0 > 1 AS a, 0.0/0.0 <> 1 AS b, 0.0/0.0 >= 0.0/0.0 AS c, 0.0/0.0 < 'a' AS d, 1 <> null AS e, [0.0/0.0] = [0.0/0.0] AS f
RETURN 9007199254740993 = 9007199254740992.0 AS a, 9007199254740993 > 9007199254740992.0 AS b, 1 < 1.5 < 2 AS c, 3 > 2 > 1 AS d, 1 < 3 < 2 AS e, 1 = 1 = true AS f
RETURN true AND null AS a, false AND null AS b, true OR null AS c, false OR null AS d, NOT null AS e, true XOR null AS f, null XOR null AS g, NOT NOT true AS h
RETURN 1 AND true AS a
RETURN NOT 'x' AS a
RETURN CASE WHEN null THEN 1 ELSE 2 END AS a, CASE 1 WHEN 1.0 THEN 'x' END AS b, CASE null WHEN null THEN 1 ELSE 2 END AS c, CASE 3 WHEN 1, 3 THEN 'y' ELSE 'n' END AS d, CASE WHEN false THEN 1 END AS e
RETURN coalesce(null, 1) AS a, coalesce(null, null) AS b, coalesce(1, 1/0) AS c, nullIf(1, 1.0) AS d, nullIf(1, 2) AS e, nullIf(null, 1) AS f
RETURN abs(-3) AS a, abs(-3.5) AS b, sign(-2) AS c, sign(0) AS d, sign(2.5) AS e, ceil(1.2) AS f, floor(-1.2) AS g, ceil(-0.5) AS h, sqrt(2) AS i, sqrt(-1) AS j
RETURN abs(-9223372036854775808) AS a
RETURN round(2.5) AS a, round(-2.5) AS b, round(0.5) AS c, round(-0.5) AS d, round(1.4999) AS e, round(3) AS f, round(-1.5) AS g, round(0.49999999999999994) AS h
RETURN round(1.25, 1) AS a, round(-1.25, 1) AS b, round(1.35, 1) AS c, round(1.2345, 3) AS d, round(125, 0) AS e, round(2.675, 2) AS f, round(1e300, 2) AS g
RETURN round(1.25, 1, 'UP') AS a, round(1.21, 1, 'UP') AS b, round(-1.21, 1, 'UP') AS c, round(1.29, 1, 'DOWN') AS d, round(-1.29, 1, 'CEILING') AS e, round(-1.21, 1, 'FLOOR') AS f, round(1.25, 1, 'HALF_UP') AS g, round(1.25, 1, 'HALF_DOWN') AS h, round(1.35, 1, 'HALF_EVEN') AS i
RETURN exp(1) AS a, log(10) AS b, log10(1000) AS c, log(0) AS d, log(-1) AS e, sin(1) AS f, cos(1) AS g, tan(1) AS h, cot(1) AS i, asin(2) AS j, atan2(1, 2) AS k, degrees(pi()) AS l, radians(180) AS m, haversin(0.5) AS n, e() AS o
RETURN isNaN(0.0/0.0) AS a, isNaN(1) AS b, isNaN(null) AS c
RETURN keys({b: 1, a: 2}) AS a, size(keys({})) AS b, {a: 1}.a AS c, {a: 1}.b AS d, {a: {b: 2}}.a.b AS e, {a: 1}['a'] AS f, {`x y`: 1}.`x y` AS g
RETURN {a: 1}[0] AS a
RETURN properties({a: 1}) AS a, properties(null) AS b
RETURN valueType(1) AS a, valueType(1.5) AS b, valueType('x') AS c, valueType(true) AS d, valueType(null) AS e, valueType([]) AS f, valueType([1, null]) AS g, valueType([1, 'a']) AS h, valueType({a: 1}) AS i, valueType(date('2020-01-01')) AS j
RETURN valueType(localtime('12:00')) AS a, valueType(time('12:00Z')) AS b, valueType(localdatetime('2020-01-01T00:00')) AS c, valueType(datetime('2020-01-01T00:00Z')) AS d, valueType(duration('P1D')) AS e, valueType([[1], ['a']]) AS f, valueType([null]) AS g, valueType([1, 1.5, 'a', true]) AS h
RETURN 1 IS :: INTEGER AS a, 1 IS :: FLOAT AS b, null IS :: INTEGER AS c, null IS :: INTEGER NOT NULL AS d, 'x' IS NOT :: STRING AS e, [1] IS :: LIST<INTEGER> AS f, [1, null] IS :: LIST<INTEGER NOT NULL> AS g, [] IS :: LIST<STRING> AS h, 1 IS :: ANY AS i, 1 IS :: NOTHING AS j, null IS :: NULL AS k, 1 IS :: INTEGER | STRING AS l
RETURN 1 IS TYPED INTEGER AS a, 1 :: INTEGER AS b, 1 IS NOT TYPED STRING AS c, 1 IS :: PROPERTY VALUE AS d, {} IS :: PROPERTY VALUE AS e, {} IS :: MAP AS f, date() IS :: DATE AS g, datetime() IS :: ZONED DATETIME AS h, localtime() IS :: LOCAL TIME AS i, duration('P1D') IS :: DURATION AS j
RETURN all(x IN [] WHERE x > 1) AS a, any(x IN [] WHERE x > 1) AS b, none(x IN [] WHERE x > 1) AS c, single(x IN [] WHERE x > 1) AS d
RETURN all(x IN [1, null] WHERE x > 0) AS a, any(x IN [1, null] WHERE x > 0) AS b, none(x IN [0, null] WHERE x > 0) AS c, single(x IN [1, null] WHERE x > 0) AS d, single(x IN [1, 1] WHERE x > 0) AS e, all(x IN null WHERE x) AS f
RETURN [x IN [1, 2, 3]] AS a, [x IN [1, 2, 3] WHERE x > 1] AS b, [x IN [1, 2, 3] | x * 2] AS c, [x IN null | x] AS d, [x IN [null, 1] WHERE x = 1 | x] AS e, [x IN [[1, 2], [3]] | [y IN x | y + 1]] AS f
RETURN reduce(a = 0, x IN [1, 2, 3] | a + x) AS a, reduce(a = '', x IN ['a', 'b'] | a + x) AS b, reduce(a = 1, x IN [] | a) AS c, reduce(a = 1, x IN null | a) AS d, reduce(a = 0, x IN [1, null] | a + x) AS e
UNWIND [1, null, [2, 3], 'a'] AS x RETURN x
UNWIND null AS x RETURN x
UNWIND [] AS x RETURN x
UNWIND 5 AS x RETURN x
UNWIND [1, 2] AS x UNWIND ['a', 'b'] AS y RETURN x, y
UNWIND [3, 1, null, 2, 'b', 'a', true, false, 1.5, [1], {a: 1}, 0.0/0.0] AS x WITH x ORDER BY x RETURN collect(x) AS sorted
UNWIND [3, 1, null, 2, 'b', 'a', true, 1.5, [1], [0, 5], []] AS x WITH x ORDER BY x DESC RETURN collect(x) AS sorted
UNWIND [date('2020-01-01'), localtime('12:00'), time('11:00Z'), localdatetime('2020-01-01T00:00'), datetime('2019-01-01T00:00Z'), duration('P1D'), 1, 'x'] AS x WITH x ORDER BY x RETURN collect(x) AS sorted
UNWIND [duration('P1M'), duration('P30D'), duration('P31D'), duration('PT720H')] AS x WITH x ORDER BY x RETURN collect(x) AS sorted
UNWIND [1, 1.0, '1', null, null, true, [1], [1.0]] AS x RETURN DISTINCT x
UNWIND [1, 2, 2, null] AS x RETURN count(x) AS a, count(*) AS b, count(DISTINCT x) AS c, sum(x) AS d, avg(x) AS e, min(x) AS f, max(x) AS g, collect(x) AS h, collect(DISTINCT x) AS i
UNWIND [1, 2.5] AS x RETURN sum(x) AS a, avg(x) AS b, stDev(x) AS c, stDevP(x) AS d, percentileCont(x, 0.3) AS e, percentileDisc(x, 0.3) AS f
UNWIND [] AS x RETURN count(x) AS a, sum(x) AS b, avg(x) AS c, min(x) AS d, collect(x) AS e, stDev(x) AS f, percentileCont(x, 0.5) AS g
UNWIND ['a', 1, null, true, [1]] AS x RETURN min(x) AS a, max(x) AS b
UNWIND ['a', 1] AS x RETURN sum(x) AS a
UNWIND [duration('P1D'), duration('PT12H')] AS x RETURN sum(x) AS a, avg(x) AS b
UNWIND [1, 2, 3, 4] AS x RETURN percentileDisc(x, 0) AS a, percentileDisc(x, 1) AS b, percentileDisc(x, 0.5) AS c, percentileCont(x, 0.5) AS d, percentileCont(x, 0.1) AS e
UNWIND [1, 2] AS x RETURN percentileCont(x, 1.5) AS a
UNWIND [9223372036854775807, 1] AS x RETURN sum(x) AS a
UNWIND [9223372036854775807, 1] AS x RETURN avg(x) AS a
RETURN date('2024-02-29') AS a, date('2024-W09-4') AS b, date('2024-060') AS c, date('20240229') AS d, date('2024-02') AS e, date('2024') AS f, date('2024-Q2-30') AS g
RETURN date('2023-02-29') AS a
RETURN date('x') AS a
RETURN date({year: 2024, month: 2, day: 30}) AS a
RETURN date({year: 2024, day: 3}) AS a
RETURN date({year: 2024, foo: 3}) AS a
RETURN date({}) AS a
RETURN date(null) AS a
RETURN date('2024-01-31') + duration('P1M') AS a, date('2024-03-31') - duration('P1M') AS b, date('2024-01-01') + duration('PT25H') AS c, date('2024-01-01') + duration({days: 1.5}) AS d, duration('P1D') + date('2024-01-01') AS e
RETURN date('2024-01-01') - date('2023-01-01') AS a
RETURN date('2024-01-01') < date('2024-01-02') AS a, date('2024-01-01') = date('2024-01-01') AS b, date('2024-01-01') < localdatetime('2024-01-02T00:00') AS c, duration('P1D') = duration('PT24H') AS d, duration('P1D') < duration('P2D') AS e, duration('P1M') = duration('P1M') AS f
RETURN time('12:00+01:00') = time('11:00Z') AS a, time('12:00+01:00') < time('11:30Z') AS b, datetime('2024-01-01T12:00+01:00') = datetime('2024-01-01T11:00Z') AS c, datetime('2024-01-01T12:00+01:00') >= datetime('2024-01-01T11:00Z') AS d
RETURN datetime('2024-03-31T02:30[Europe/Stockholm]') AS a, datetime('2024-10-27T02:30[Europe/Stockholm]') AS b, datetime({year: 2024, month: 7, timezone: 'Asia/Shanghai'}) AS c, datetime('2024-07-01T12:00+08:00[Asia/Shanghai]') AS d
RETURN datetime('2024-07-01T12:00Z').epochMillis AS a, datetime({epochMillis: 1719835200123}) AS b, datetime({epochSeconds: 1719835200, nanosecond: 5}) AS c
RETURN duration('P1Y2M3W4DT5H6M7.008S') AS a, duration('P-1Y') AS b, duration('-P1D') AS c, duration('PT-0.5S') AS d, duration({months: 1.5}) AS e, duration({hours: 25, minutes: -61}) AS f, duration('P1.5M') AS g
RETURN duration('x') AS a
RETURN duration('P') AS a
RETURN duration({foo: 1}) AS a
RETURN duration('P1M') * 1.5 AS a, duration('P1DT1H') / 2 AS b, 2 * duration('P1D') AS c, duration('P1M') - duration('P1D') AS d, -duration('P1D') AS e
RETURN duration.between(date('2024-01-31'), date('2024-02-29')) AS a, duration.between(date('2024-02-29'), date('2024-01-31')) AS b, duration.inDays(date('2024-01-01'), date('2025-01-01')) AS c, duration.inSeconds(time('12:00Z'), time('13:00+01:00')) AS d, duration.inMonths(date('2024-01-31'), date('2024-02-29')) AS e
RETURN duration('P1Y14M40DT30H').years AS a, duration('P1Y14M').monthsOfYear AS b, duration('PT3661.5S').minutesOfHour AS c, duration('PT-3661.5S').secondsOfMinute AS d, duration('PT-0.5S').milliseconds AS e, duration('PT-0.5S').nanosecondsOfSecond AS f, duration('P40D').weeks AS g
RETURN date('2024-05-15').quarter AS a, date('2024-05-15').dayOfQuarter AS b, date('2024-12-31').week AS c, date('2024-12-31').weekYear AS d, date('2024-05-15').weekDay AS e, date('2024-05-15').foo AS f
RETURN date('2024-05-15').hour AS a
RETURN date.truncate('month', date('2024-05-15')) AS a, datetime.truncate('week', datetime('2024-05-15T12:00+08:00')) AS b, localtime.truncate('hour', localtime('12:34:56')) AS c, date.truncate('millennium', date('2024-05-15')) AS d, date.truncate('year', date('2024-05-15'), {day: 5}) AS e
RETURN date.truncate('foo', date('2024-05-15')) AS a
RETURN date.truncate('month', null) AS a
RETURN localtime.truncate('day', time('12:34Z')) AS a, time.truncate('minute', localtime('12:34:56')) AS b, localdatetime.truncate('day', date('2024-05-15')) AS c, localdatetime.truncate('millisecond', localdatetime('2024-05-15T12:34:56.123456789')) AS d
RETURN time('12:34') AS a, time({hour: 12, timezone: '+08:00'}) AS b, localtime({hour: 12, minute: 3}) AS c, localdatetime({year: 2024, week: 3, hour: 2}) AS d, localtime('123456.789') AS e
RETURN localtime({minute: 3}) AS a
RETURN time('25:00') AS a
RETURN date(datetime('2024-05-15T23:00+08:00')) AS a, localtime(datetime('2024-05-15T23:00+08:00')) AS b, time(datetime('2024-05-15T23:00+08:00')) AS c, datetime(localdatetime('2024-05-15T23:00')) AS d, date({date: date('2024-05-15'), month: 2}) AS e, datetime({datetime: datetime('2024-05-15T23:00+08:00'), timezone: '+01:00'}) AS f
MATCH (n {id: 3}) RETURN n {.id, .nothing, x: n.id + 1, .*} AS m
MATCH (n {id: 3}) RETURN n {.id} AS m, n.nothing AS x, n['id'] AS y, n['nothing'] AS z
MATCH (n) WHERE n.id < 5 RETURN n.id AS id, labels(n) = labels(n) AS same, size(labels(n)) AS l, n:Person AS p, n:Person|Event AS pe, n:!Person AS np
MATCH (n) WHERE n.id IN [1, 2, 99, null] RETURN n.id AS id
MATCH (n) WHERE NOT n.id IN [1, null] RETURN n.id AS id
MATCH (a)-[r]->(b) WHERE a = b RETURN a.id AS id, r.rid AS rid
MATCH (a)-[r]-(a) RETURN a.id AS id, r.rid AS rid
MATCH (a {id: 0})-[r]-(b) RETURN a.id AS a, r.rid AS rid, b.id AS b
MATCH (a {id: 0})--(b)--(c) RETURN count(*) AS n
MATCH (a {id: 0})-[*0..2]-(b) RETURN b.id AS id, count(*) AS n
MATCH (a {id: 0})-[r*1..2]->(b) RETURN [x IN r | x.rid] AS rids, b.id AS id
MATCH p = (a {id: 1})-[*..2]->(b) RETURN length(p) AS l, [n IN nodes(p) | n.id] AS n, [r IN relationships(p) | r.rid] AS r
MATCH p = (a)-[:KNOWS*2]-(b) WHERE a.id < 6 RETURN [n IN nodes(p) | n.id] AS n
MATCH (a)-[r:KNOWS]->(b)-[s:KNOWS]->(c) WHERE r.since < s.since RETURN a.id AS a, b.id AS b, c.id AS c
MATCH (a), (b) WHERE a.age = b.age AND a.id < b.id RETURN a.id AS a, b.id AS b
MATCH (a), (b) WHERE a.score = b.age RETURN a.id AS a, b.id AS b
MATCH (a:Person), (b:Event) WHERE (a)-->(b) RETURN a.id AS a, b.id AS b
MATCH (a:Person) WHERE NOT (a)--(:Event) RETURN a.id AS a
MATCH (a:Person) RETURN a.id AS a, [(a)-[r]->(b) WHERE b:Event | r.rid] = [] AS none, size([(a)--() | 1]) AS degree
MATCH (a:Person) RETURN a.id AS a, size([p = (a)-[*1..2]->() | length(p)]) AS paths
MATCH (a:Person) RETURN a.id AS a, EXISTS { MATCH (a)-->(b) WHERE b.age > 0 } AS e, COUNT { (a)-->() } AS c, COUNT { MATCH (a)--(b) RETURN DISTINCT b } AS d
MATCH (a:Person) RETURN a.id AS a, size(COLLECT { MATCH (a)-->(b) RETURN b.id }) AS c
MATCH (a:Person) WHERE COUNT { (a)--() } > 3 RETURN a.id AS a
MATCH (a:Person) WHERE EXISTS { (a)-->(b) WHERE EXISTS { (b)-->(a) } } RETURN a.id AS a
MATCH (a) WHERE EXISTS { MATCH (a)-->(b) RETURN b UNION MATCH (a)<--(b) RETURN b } RETURN a.id AS a
MATCH (a:Person) CALL (a) { MATCH (a)-->(b) RETURN b.id AS b ORDER BY b LIMIT 2 } RETURN a.id AS a, b
MATCH (a:Person) CALL { WITH a MATCH (a)-->(b) RETURN count(b) AS c } RETURN a.id AS a, c
MATCH (a:Person) OPTIONAL CALL (a) { MATCH (a)-[:KNOWS]->(b) RETURN b.id AS b } RETURN a.id AS a, b
CALL { MATCH (a:Person) RETURN a.id AS id UNION MATCH (a:Event) RETURN a.id AS id } RETURN id
MATCH (a:Person) CALL (*) { RETURN a.id + 1 AS x } RETURN a.id AS a, x
MATCH (a {id: 0}), (b {id: 7}), p = shortestPath((a)-[*]-(b)) RETURN length(p) AS l
MATCH (a {id: 0}), (b {id: 7}), p = allShortestPaths((a)-[*]-(b)) RETURN [r IN relationships(p) | r.rid] AS r
MATCH p = shortestPath((a {id: 0})-[:KNOWS*..3]-(b {id: 9})) RETURN length(p) AS l
MATCH p = shortestPath((a {id: 0})-[*]->(b:Person)) WHERE a <> b RETURN b.id AS b, length(p) AS l
MATCH p = shortestPath((a {id: 0})-[*0..]-(b {id: 0})) RETURN length(p) AS l
MATCH (a {id: 0}), (b {id: 7}), p = shortestPath((a)-[:KNOWS*..4]-(b)) WHERE length(p) > 2 RETURN length(p) AS l
MATCH (a {id: 0}), (b {id: 7}), p = shortestPath((a)-[*..4]-(b)) WHERE all(r IN relationships(p) WHERE r.since > 2001) RETURN length(p) AS l
MATCH p = ANY SHORTEST (a {id: 0})-[:KNOWS]-+(b:Person) RETURN b.id AS b, length(p) AS l
MATCH p = ALL SHORTEST (a {id: 0})--+(b {id: 7}) RETURN [r IN relationships(p) | r.rid] AS r
MATCH p = SHORTEST 1 (a {id: 0})-->+(b {id: 7}) RETURN length(p) AS l
MATCH (a {id: 0}) ((x)-[r]->(y)){1,3} (b) RETURN [n IN x | n.id] AS x, [n IN y | n.id] AS y, [s IN r | s.rid] AS r, b.id AS b
MATCH (a {id: 0})-[r:KNOWS|PART_OF]-{1,2}(b) RETURN [s IN r | s.rid] AS r, b.id AS b
MATCH (a {id: 0}) ((x)-[r]->(y) WHERE x.id <> y.id AND r.since IS NOT NULL){1,3} (b) RETURN count(*) AS n
MATCH (a {id: 0}) (()-[r]->()-[s]->()){1,2} (b) RETURN [x IN r | x.rid] AS r, [x IN s | x.rid] AS s, b.id AS b
MATCH (a {id: 0})((x)-->(y)){0,1}(b) RETURN [n IN x | n.id] AS x, b.id AS b
MATCH p = (a {id: 0})(()--()){0,3}(b {id: 7}) WHERE length(p) < 4 RETURN count(p) AS n
MATCH (a)-[r:KNOWS WHERE r.since > 2002]->(b WHERE b.age IS NOT NULL) RETURN r.rid AS r
MATCH (a)-[r:!KNOWS&!PART_OF]->(b) RETURN r.rid AS r
MATCH (a)-[r:%]->(b) RETURN count(r) AS n
MATCH (a:Person&Event) RETURN a.id AS a
MATCH (a:(Person|Event)&!Forum) RETURN a.id AS a
MATCH (a IS Person) RETURN count(a) AS n
MATCH (a) WHERE a.name > '李' RETURN a.id AS a
MATCH (a) RETURN a.active AS k, count(*) AS n, sum(a.age) AS s, avg(a.score) AS v
MATCH (a) WITH a.active AS k, collect(a.age) AS ages RETURN k, size(ages) AS n, reduce(s = 0, x IN ages | s + x) AS sum
MATCH (a) RETURN a.active AS k, a.age + count(*) AS x
MATCH (a) RETURN a.age AS age, a.age + count(*) AS x
MATCH (a) WITH a.age AS age, count(*) AS c WHERE c > 1 RETURN age, c ORDER BY c DESC, age
MATCH (a) RETURN DISTINCT a.age AS age ORDER BY age DESC SKIP 1 LIMIT 3
MATCH (a) RETURN a.age AS age ORDER BY a.id LIMIT 3
MATCH (a) RETURN DISTINCT a.age ORDER BY a.age
MATCH (a) RETURN DISTINCT a.age ORDER BY a.id
MATCH (a) RETURN count(*) AS c ORDER BY a.id
MATCH (a) RETURN a.age, count(*) ORDER BY count(*), a.age
MATCH (a) WITH a ORDER BY a.id DESC LIMIT 3 RETURN collect(a.id) AS ids
MATCH (a) RETURN a.id AS id ORDER BY id LIMIT 1 + 1
MATCH (a) RETURN a.id AS id SKIP -1
MATCH (a) RETURN a.id AS id LIMIT 'x'
MATCH (a) RETURN a.id AS id LIMIT a.id
RETURN 1 AS x UNION RETURN 1 AS x
RETURN 1 AS x UNION ALL RETURN 1 AS x
RETURN 1 AS x UNION RETURN 1.0 AS x
RETURN 1 AS x UNION RETURN 2 AS y
RETURN 1 AS x, 2 AS y UNION RETURN 3 AS y, 4 AS x
RETURN 1 AS x UNION RETURN 2 AS x UNION ALL RETURN 3 AS x
OPTIONAL MATCH (a:Nothing) RETURN a, a.id AS id, labels(a) AS l, a:Person AS p
OPTIONAL MATCH (a:Nothing)-[r]->(b) RETURN type(r) AS t, startNode(r) AS s, r.x AS x, [a, b] AS l
MATCH (a {id: 0}) OPTIONAL MATCH p = (a)-[:NOTHING]->(b) RETURN p, length(p) AS l, nodes(p) AS n
OPTIONAL MATCH (a:Nothing) MATCH (a)-->(b) RETURN a, b
OPTIONAL MATCH (a:Nothing) OPTIONAL MATCH (a)-->(b) RETURN a, b
MATCH (a {id: 0}) OPTIONAL MATCH (a)-[r]->(b) WHERE b.age > 100 RETURN a.id AS id, r
MATCH (a)-[r]->(b) WITH r MATCH (x)-[r]->(y) RETURN r.rid AS r, x.id AS x, y.id AS y
MATCH (a)-[r]->(b) WITH r MATCH (x)-[r]-(y) RETURN r.rid AS r, x.id AS x, y.id AS y
MATCH (a {id: 1}) MATCH (a)-[r]-(b) MATCH (b)-[s]-(c) RETURN count(*) AS n
MATCH (a {id: 1})-[r]-(b)-[s]-(c) RETURN count(*) AS n
MATCH (a)-->(b), (b)-->(c), (c)-->(a) RETURN count(*) AS n
MATCH (a)-->(b)-->(c)-->(a) RETURN a.id AS a, b.id AS b, c.id AS c
MATCH (a)-[:KNOWS|SPOKE_AT]->(b)<-[:PART_OF]-(c) RETURN count(*) AS n
MATCH (a), (b) RETURN count(*) AS n
MATCH (a) MATCH (b) WHERE b.id = a.id + 1 RETURN a.id AS a, b.id AS b
MATCH (a) WHERE a.nothing IS NULL AND a.name IS NOT NULL RETURN count(a) AS n
MATCH (a) WHERE a.tags = [] RETURN a.id AS a
MATCH (a) WHERE '钱明' IN a.tags RETURN a.id AS a
MATCH (a) WHERE any(t IN a.tags WHERE t STARTS WITH '贺') RETURN a.id AS a
MATCH (a) WHERE a.born > date('2021-01-01') RETURN a.id AS a, a.born.year AS y
MATCH (a) WHERE a.age RETURN a.id AS a
MATCH (a) WHERE a.name = 1 RETURN a.id AS a
MATCH (n) RETURN n.id AS id, elementId(n) = elementId(n) AS e, id(n) = id(n) AS i
MATCH ()-[r]->() WHERE elementId(startNode(r)) = elementId(endNode(r)) RETURN r.rid AS r
MATCH (n) RETURN x
MATCH (n) RETURN n.id AS a, n.age AS a
MATCH (n) WITH n.id RETURN 1
MATCH (n) RETURN count(count(n)) AS x
MATCH (n) WHERE count(n) > 1 RETURN n
MATCH (n)-[n]->() RETURN n
MATCH (n) WITH n AS m RETURN n
MATCH (n) RETURN foo(n) AS x
MATCH (n) RETURN size(n) AS x
MATCH (n) RETURN length(n) AS x
MATCH (n) RETURN type(n) AS x
RETURN labels(1) AS x
RETURN *
MATCH (n)
MATCH p = (n) RETURN size(p) AS x
RETURN exists(1) AS x
MATCH (n) RETURN (n)-->() AS x
MATCH (n) WHERE (n)-->(m) RETURN n
RETURN $x
RETURN 'a' AS `a b`, 1 AS `1`
WITH 1 AS a, 2 AS b WITH a + b AS c, a RETURN *
WITH [1, 2, 3] AS l UNWIND l AS x WITH x, l WHERE x > 1 RETURN x, size(l) AS s
WITH {a: [1, {b: 2}]} AS m RETURN m.a[1].b AS x, m['a'][0] AS y
WITH null AS x RETURN x.a AS a, x[0] AS b, x[0..1] AS c, size(x) AS d, x + 1 AS e, x = x AS f, x IN [x] AS g
WITH 'x' AS s RETURN s.a AS a
WITH 1 AS s RETURN s[0] AS a
CALL db.labels() YIELD label WHERE label IN ['Person', 'Event', 'Forum'] RETURN count(label) AS n
CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t
CALL db.labels() YIELD foo RETURN foo
CALL db.nothing()
OPTIONAL MATCH (a:Nothing) MATCH (a) RETURN a
OPTIONAL MATCH (a:Nothing) MATCH p = (a) RETURN p
OPTIONAL MATCH (a:Nothing) OPTIONAL MATCH p = (a) RETURN a, p
OPTIONAL MATCH (a:Nothing) MATCH (a), (b {id: 3}) RETURN a, b.id
OPTIONAL MATCH (a:Nothing) RETURN EXISTS { MATCH (a) } AS e, COUNT { (a) } AS c
WITH [true] AS l RETURN 'a' + l[0] AS x
RETURN 'a' + date('2020-01-01') AS x
RETURN toInteger('1.') AS b, toInteger('.5') AS c, toInteger('+5') AS d, toInteger('-') AS e, toFloat(' 7 ') AS f, toFloat('+1') AS g, toFloat('') AS j
UNWIND [1] AS x RETURN stDev(x) AS a, stDevP(x) AS b
UNWIND [] AS x RETURN stDevP(x) AS a
RETURN {a: 1} < {b: 1} AS a, {a: 1} < {a: null} AS b, {a: 1} < {a: 1, b: 0} AS c, {b: 2} < {a: 1, c: 1} AS d, {a: 'x'} < {a: 1} AS e
MATCH (n {id: 1}), (m {id: 2}) RETURN n <= n AS a, n = m AS b, n <> m AS c
RETURN localdatetime({year: 2024, hour: 2}) AS a
RETURN date({year: 2024, quarter: 2}) AS a, date({year: 2024, month: 3}) AS b
RETURN localdatetime({year: 2024, month: 3, day: 1, minute: 2}) AS a
RETURN round(-0.5) AS a, round(0.1) AS b, round(-0.1) AS c
RETURN [1, 2] < [1, null] AS a, [null, 1] < [2, 1] AS b, [2, null] < [1, 1] AS c, [1, 'a'] < [1, 2] AS d, [1] < 1 AS e
RETURN duration('P1D') < duration('P2D') AS a, duration('P1D') <= duration('P1D') AS b
RETURN 'x' =~ 1 AS a
RETURN left('𠮷田a', 1) AS a, right('a𠮷', 1) AS b, substring('𠮷田a', 1, 1) AS c
RETURN toUpper('ŉﬁ') AS a
UNWIND [1, 9223372036854775807] AS x RETURN avg(x) AS a
RETURN datetime({epochSeconds: 1, millisecond: 2}) AS a, datetime({epochMillis: 1, timezone: '+01:00'}) AS b
MATCH (n:Person {id: 3}) RETURN exists((n)-->()) AS a, exists((n)-[:NOTHING]->()) AS b
MATCH (n) WHERE exists((n)-[:KNOWS]->()) RETURN n.id AS id
MATCH (n) WHERE n.tags[0] = '贺远舟' RETURN n.id AS id
MATCH (n) WITH n.age AS age, n.active AS active, count(*) AS c RETURN age, active, c, age + c AS s
MATCH (n) RETURN n.active AS k, count(DISTINCT n.age) AS d, min(n.born) AS b, max(n.name) AS m, collect(DISTINCT n.active) AS l
MATCH (n)-[r]->(m) RETURN n.id % 3 AS k, sum(r.since) AS s, avg(r.weight) AS a, count(r.weight) AS c, max(r.since) - min(r.since) AS span
MATCH (n) WITH n SKIP 0 LIMIT 100 WHERE n.age > 0 RETURN count(n) AS c
MATCH (n) WITH n ORDER BY n.id WITH collect(n.id) AS ids RETURN ids[0..3] AS a, ids[-2..] AS b, size(ids) AS c
MATCH (n) WITH DISTINCT n.age AS age ORDER BY age LIMIT 3 MATCH (m {age: age}) RETURN age, count(m) AS c
UNWIND [1, 2, 3] AS x CALL (x) { UNWIND range(1, x) AS y RETURN sum(y) AS s } RETURN x, s
UNWIND [1, 2, 3] AS x CALL (x) { WITH x WHERE x > 1 RETURN x * 2 AS y UNION ALL WITH x RETURN x AS y } RETURN x, y
UNWIND [1, 2] AS x RETURN x, COLLECT { UNWIND range(1, x) AS y RETURN y } AS l, COUNT { UNWIND range(1, x) AS y RETURN y } AS c, EXISTS { UNWIND [x] AS y WITH y WHERE y > 1 RETURN y } AS e
MATCH (n {id: 3}) RETURN [x IN labels(n) WHERE x <> 'Person' | toUpper(x)] = [] AS a, size(keys(n)) > 0 AS b, properties(n).id AS c
MATCH p = (a {id: 2})-[*1..2]->(b) RETURN length(p) AS l, nodes(p)[0].id AS s, last(nodes(p)).id AS e, size(relationships(p)) AS r, all(n IN nodes(p) WHERE n.id >= 0) AS ok
MATCH (a {id: 2})-[r*1..2]->(b) WHERE all(x IN r WHERE x.since > 2001) RETURN b.id AS b, size(r) AS s
MATCH (a {id: 2})-[r:KNOWS*1..3 {since: 2003}]-(b) RETURN b.id AS b
MATCH (a)-[r]->(b) WHERE type(r) IN ['KNOWS', 'PART_OF'] AND startNode(r) = a AND endNode(r).id = b.id RETURN count(*) AS c
MATCH (a {id: 0}) MATCH p = shortestPath((a)-[*]-(a)) RETURN length(p) AS l
MATCH (a {id: 0}), (b {id: 0}) MATCH p = allShortestPaths((a)-[*0..2]-(b)) RETURN length(p) AS l
MATCH p = ANY SHORTEST (a {id: 0})--+(b {id: 0}) RETURN length(p) AS l
UNWIND [0.0/0.0, 0.0/0.0] AS x WITH DISTINCT x RETURN count(*) AS c
UNWIND [0.0/0.0, 0.0/0.0] AS x RETURN count(DISTINCT x) AS c
UNWIND [0.0, -0.0] AS x WITH DISTINCT x RETURN count(*) AS c
RETURN round(-1.5, 0) AS a, round(-2.5, 0) AS b, round(-1.25, 1) AS c, round(-1.5, 0, 'HALF_UP') AS d
UNWIND [1, 2, 4] AS x RETURN avg(x) AS a
MATCH p = (a {id: 0})-[*1..3]-(b) WHERE all(r IN relationships(p) WHERE r.since > 2001) RETURN [r IN relationships(p) | r.rid] AS r
MATCH p = (a {id: 0})-[*1..3]-(b) WHERE none(r IN relationships(p) WHERE type(r) = 'KNOWS') RETURN [r IN relationships(p) | r.rid] AS r
MATCH p = (a {id: 0})-[*1..3]-(b) WHERE NOT any(n IN nodes(p) WHERE n.age > 2) RETURN [n IN nodes(p) | n.id] AS n
MATCH p = (a {id: 0})-[*0..2]-(b) WHERE all(n IN nodes(p) WHERE n.id >= a.id) RETURN [n IN nodes(p) | n.id] AS n
MATCH p = (a {id: 0})-[r*1..2]-(b)--(c) WHERE all(x IN r WHERE x.since > 2001) AND none(n IN nodes(p) WHERE n.id = 5) RETURN [n IN nodes(p) | n.id] AS n
MATCH p = (a {id: 0})-[*1..3]-(b) WHERE all(r IN relationships(p) WHERE r.since > b.id + 1990) RETURN [r IN relationships(p) | r.rid] AS r
MATCH (a {id: 0}), (b {id: 7}), p = allShortestPaths((a)-[*]-(b)) WHERE none(r IN relationships(p) WHERE type(r) = 'KNOWS') RETURN [r IN relationships(p) | r.rid] AS r
MATCH (a {id: 0}), (b {id: 7}), p = shortestPath((a)-[*..5]-(b)) WHERE all(n IN nodes(p) WHERE n.age IS NULL OR n.age < 4) RETURN length(p) AS l
RETURN trim(BOTH 'x' FROM 'xxaxbxx') AS a, trim(LEADING 'x' FROM 'xxaxbxx') AS b, trim(TRAILING 'x' FROM 'xxaxbxx') AS c, trim('x' FROM 'xxaxbxx') AS d, trim(BOTH FROM '  a ') AS e, trim(' b ') AS f
WITH 'y' AS leading RETURN trim(leading) AS a, trim(leading || ' ') AS b
RETURN trim(BOTH null FROM 'a') AS a, trim('a' FROM null) AS b
MATCH p = SHORTEST 3 (a {id: 0})-[*]-(b {id: 7}) RETURN length(p) AS l
MATCH p = SHORTEST 2 GROUPS (a {id: 0})-[*..4]-(b {id: 7}) RETURN length(p) AS l, [r IN relationships(p) | r.rid] AS r
MATCH p = SHORTEST 1 GROUP (a {id: 0})--+(b {id: 7}) RETURN length(p) AS l, [r IN relationships(p) | r.rid] AS r
MATCH p = ANY 2 (a {id: 0})-[*1..2]-(b) RETURN b.id AS b, count(p) AS c
MATCH p = ANY (a {id: 0})-[*]->(b {id: 7}) RETURN count(p) AS c
MATCH p = SHORTEST 4 PATHS (a {id: 0})-[*]-(b {id: 0}) RETURN length(p) AS l
MATCH p = ALL SHORTEST (a {id: 0})-[*]-(b {id: 7}) WHERE none(r IN relationships(p) WHERE type(r) = 'KNOWS') RETURN [r IN relationships(p) | r.rid] AS r
MATCH p = ANY SHORTEST (a {id: 0})-[*2..5]-(b {id: 7}) RETURN length(p) AS l
MATCH (a {id: 0}), (b) WHERE b.id > 0 MATCH p = shortestPath((a)-[*]-(b)) RETURN b.id AS b, length(p) AS l
MATCH (a {id: 0}), (b) WHERE b.id > 0 MATCH p = allShortestPaths((a)-[*]->(b)) RETURN b.id AS b, [r IN relationships(p) | r.rid] AS r
MATCH (a), (b) WHERE a.id < b.id MATCH p = allShortestPaths((a)-[:KNOWS|PART_OF*..4]-(b)) RETURN a.id AS a, b.id AS b, [r IN relationships(p) | r.rid] AS r
MATCH (a), (b) WHERE a.id < b.id MATCH p = allShortestPaths((a)-[rs:KNOWS|SPOKE_AT*..5]-(b)) WHERE all(r IN rs WHERE r.since = 2003) RETURN a.id AS a, b.id AS b, [r IN rs | r.rid] AS r
MATCH (n) WITH n ORDER BY n.age, n.id RETURN head(collect(n.name)) AS h, last(collect(n.name)) AS l, head(collect(DISTINCT n.name)) AS d, last(collect(DISTINCT n.name)) AS e, head(collect(null)) AS z
MATCH (n) WITH n ORDER BY n.id RETURN n.active AS a, head(collect(n.name)) + last(collect(n.name)) AS x, size(collect(n.name)) AS c
MATCH (n) RETURN n.id AS id, 10 / (n.id - 40) AS x, n.name + '!' AS y ORDER BY n.age DESC, id LIMIT 5
MATCH (n) WITH n, n.score * 2 AS s ORDER BY n.id LIMIT 7 WHERE s > 0 RETURN n.id AS id, s
MATCH (n) WITH n.name AS name, n.id AS id, toUpper(n.name) AS u ORDER BY size(n.name) DESC, id SKIP 2 LIMIT 6 RETURN name, id, u
MATCH (n) WITH collect(n) AS all MATCH (m) RETURN m.id AS id, m IN all AS a, m IN all[..3] AS b, [x IN all WHERE NOT x IN all[1..20] | x.id] AS c
CALL db.schema.nodeTypeProperties() YIELD propertyName, propertyTypes, mandatory WITH propertyName, propertyTypes, mandatory WHERE propertyName = 'id' RETURN DISTINCT propertyName, propertyTypes, mandatory
CALL db.schema.relTypeProperties() YIELD relType, propertyName, propertyTypes, mandatory RETURN relType, propertyName, propertyTypes, mandatory
MATCH (a)-[r:KNOWS|PART_OF|SPOKE_AT]-(b) RETURN a.id AS a, r.rid AS r, b.id AS b
MATCH (a)-[r:!PART_OF]-(b) RETURN a.id AS a, r.rid AS r, b.id AS b
UNWIND [0.0, -0.0, 0] AS x UNWIND [0.0, -0.0, 0] AS y RETURN x, y, x < y, x <= y, x = y, x > y, x >= y
UNWIND [0.0, -0.0, 0, 0.0] AS x WITH x ORDER BY x RETURN collect(x) AS c, min(x) AS a, max(x) AS b
RETURN any(x IN [1, 'a'] WHERE x / 1 = 1) AS a, none(x IN [1, 'a'] WHERE x / 1 = 1) AS b, all(x IN [2, 'a'] WHERE x / 1 = 1) AS c
RETURN any(x IN [2, 'a'] WHERE x / 1 = 1) AS a
RETURN single(x IN [1, 1, 'a'] WHERE x / 1 = 1) AS a
MATCH (a)-[r]->(b) WITH a, collect(b) AS bs, head(collect(r)) AS first UNWIND bs AS b OPTIONAL MATCH (b)-->(c) RETURN a.id AS a, first.rid IS NULL AS f, size(bs) AS s, count(DISTINCT c) AS c, collect(DISTINCT c.id)[0] IS NULL AS d, bs = bs AS e
UNWIND [[1, 2], [1, 2], [2], [1, 2]] AS l UNWIND [1, 2] AS x RETURN l, count(*) AS c, sum(DISTINCT x) AS s, count(DISTINCT x) AS d
MATCH (a), (b) WHERE a.age = b.age AND a.id <> b.id RETURN a.id AS a, b.id AS b, a.name = b.name AS n, [x IN [a, b] | x.id] AS i, any(t IN a.tags WHERE t IN b.tags) AS t
MATCH (a:Person|Event) WHERE a:Organisation|Forum RETURN a.id AS a
MATCH (a) WHERE a:Person|Nothing|Forum RETURN a.id AS a
RETURN '张𠮷' =~ '张.' AS a, '𠮷𠮷' =~ '𠮷{2}' AS b, '𠮷' =~ '[一-龥𠮷]' AS c, '𠮷' =~ '..' AS d
MATCH (n:Person) RETURN n.id AS id, [x IN [1, 2] WHERE n:Person|Event | x] AS a
