/** What measuring costs. Run by {@code mvn verify -Pbenchmark}; the results stand in {@code docs/performance.md}. */
package io.github.iopsjunit.benchmark;
