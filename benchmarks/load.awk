# SPDX-License-Identifier: Apache-2.0
# Makes the rows of one server from lines "case, round, requests per second, p99 in microseconds": medians, and the ratios to the same
# round without the adapter, as median, least and greatest.
BEGIN { FS = "\t" }

{
  if (!($1 in rounds)) {
    cases[++count] = $1
  }
  rounds[$1] = $2
  throughput[$1, $2] = $3
  latency[$1, $2] = $4 / 1000
}

END {
  for (i = 1; i <= count; i++) {
    case_ = cases[i]
    printf "| %s | %s | %.0f | %s | %.2f | %s |\n", server, case_, \
      median(throughput, case_), ratios(throughput, case_), median(latency, case_), ratios(latency, case_)
  }
}

function median(figures, case_,    i, n) {
  n = rounds[case_]
  for (i = 1; i <= n; i++) {
    sorted[i] = figures[case_, i]
  }
  return middle(n)
}

function ratios(figures, case_,    i, n, m) {
  if (case_ == cases[1]) {
    return "1"
  }
  n = rounds[case_]
  for (i = 1; i <= n; i++) {
    sorted[i] = figures[case_, i] / figures[cases[1], i]
  }
  m = middle(n)
  return sprintf("%.2f (%.2f to %.2f)", m, sorted[1], sorted[n])
}

# Sorts the first n, and returns the one in the middle.
function middle(n,    i, j, least) {
  for (i = 2; i <= n; i++) {
    least = sorted[i]
    for (j = i - 1; j >= 1 && sorted[j] > least; j--) {
      sorted[j + 1] = sorted[j]
    }
    sorted[j + 1] = least
  }
  return n % 2 ? sorted[(n + 1) / 2] : (sorted[n / 2] + sorted[n / 2 + 1]) / 2
}
