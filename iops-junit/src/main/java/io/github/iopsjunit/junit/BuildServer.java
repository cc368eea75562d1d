package io.github.iopsjunit.junit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the build server that runs the tests says of itself in environment variables.
 *
 * @param isGitHub      whether its commands are understood on the console: {@code GITHUB_ACTIONS}
 * @param stepSummary   the file that GitHub shows as the summary of the step: {@code GITHUB_STEP_SUMMARY}
 * @param workspace     where GitHub checked the project out, whose annotations name files from there: {@code GITHUB_WORKSPACE}
 * @param gitLabProject where GitLab did, whose attachments are named from there: {@code CI_PROJECT_DIR}
 */
record BuildServer(
        boolean isGitHub, Optional<Path> stepSummary, Optional<Path> workspace, Optional<Path> gitLabProject) {

    /** Answers for a variable's name its value. */
    interface Variables {
        @Nullable
        String get(String name);
    }

    /** {@return the one that the variables tell of} */
    static BuildServer of(Variables variables) {
        return new BuildServer(
                "true".equals(variables.get("GITHUB_ACTIONS")),
                path(variables.get("GITHUB_STEP_SUMMARY")),
                path(variables.get("GITHUB_WORKSPACE")),
                "true".equals(variables.get("GITLAB_CI")) ? path(variables.get("CI_PROJECT_DIR")) : Optional.empty());
    }

    /** {@return the file as GitHub names it: from the workspace on with slashes, otherwise as it is} */
    String inWorkspace(Path file) {
        return from(workspace, file);
    }

    /** {@return the file as an attachment is named: from the project on for GitLab, which resolves nothing else; absolute for others} */
    String asAttachment(Path file) {
        return from(gitLabProject, file);
    }

    private static String from(Optional<Path> root, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return root.map(path -> path.toAbsolutePath().normalize())
                .filter(absolute::startsWith)
                .map(path -> path.relativize(absolute).toString().replace('\\', '/'))
                .orElseGet(absolute::toString);
    }

    private static Optional<Path> path(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
