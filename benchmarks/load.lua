-- SPDX-License-Identifier: Apache-2.0
-- Prints the results of a run of wrk: requests per second, and the 99th percentile of the latency in microseconds.
done = function(summary, latency)
  io.write(string.format("measured %.1f %.1f\n", summary.requests / (summary.duration / 1e6), latency:percentile(99)))
end
