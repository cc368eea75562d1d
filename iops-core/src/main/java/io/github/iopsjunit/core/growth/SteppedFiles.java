package io.github.iopsjunit.core.growth;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that may be filled block by block, and so make steps of a curve: those that are there at every size, with amounts
 * that differ. A file for each item makes no steps, nor does one that is the same at all sizes.
 */
final class SteppedFiles {

    private final List<Map<String, Long>> amounts;

    SteppedFiles(List<SizedProfile> measured, Metric metric) {
        this.amounts = measured.stream().map(at -> byPath(at, metric)).toList();
    }

    long count() {
        return amounts.get(0).keySet().stream().filter(this::isStepped).count();
    }

    private boolean isStepped(String path) {
        return amounts.stream().allMatch(at -> at.containsKey(path))
                && amounts.stream().map(at -> at.get(path)).distinct().count() > 1;
    }

    private static Map<String, Long> byPath(SizedProfile at, Metric metric) {
        Map<String, Long> amounts = new HashMap<>();
        List<FileActivity> files = at.profile().detail().map(Detail::files).orElse(List.of());
        files.forEach(file -> amounts.merge(file.path(), WhatGrew.amount(file, metric), Long::sum));
        return amounts;
    }
}
