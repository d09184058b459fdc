// What kg wrote, and when
MATCH (run:KgRun)
RETURN run.revision AS revision, run.finished AS finished, run.holder AS by, run.counts AS counts, run.graphHash AS graph
ORDER BY revision DESC LIMIT 20
