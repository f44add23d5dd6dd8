package io.github.lynceus.fiji.live;

import ij.ImageJ;
import io.github.lynceus.fiji.ScenarioProcess;

/** Uses live windows in a real ImageJ on the display of {@code DISPLAY}; the last scenario quits it. */
public final class LiveWindowChild {

	private LiveWindowChild() {}

	/** Runs all scenarios. */
	public static void main(final String[] args) {
		final ImageJ imagej = new ImageJ();
		imagej.exitWhenQuitting(false);
		new LookScenarios().run();
		new FollowScenarios().run();
		new MarkScenarios().run();
		new MarkedReadoutScenarios().run();
		new StreamScenarios().run();
		new StackCommandScenarios().run();
		new PlotScenarios().run();
		new LatencyScenarios().run();
		new SideBySideScenarios().run();
		new ClosingScenarios(imagej).run();
		System.out.println(ScenarioProcess.END);
		System.exit(0);
	}
}
