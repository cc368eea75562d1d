package io.github.iopsjunit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs fixture classes as a fork of a build tool does: in a JVM of its own, with the environment of a build server. */
final class LauncherMain {

    private LauncherMain() {}

    /** Runs them; the arguments are classes, and configuration parameters as in "key=value". */
    public static void main(String[] arguments) throws ClassNotFoundException {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        Map<String, String> parameters = new TreeMap<>();
        List<String> classes = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                classes.add(argument);
            } else {
                parameters.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        for (String name : classes) {
            request.selectors(selectClass(Class.forName(name)));
        }
        request.configurationParameters(parameters);
        LauncherFactory.create().execute(request.build());
    }
}
