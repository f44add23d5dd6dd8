package io.github.lynceus.fiji.robot;

import ij.ImageJ;
import io.github.lynceus.fiji.ScenarioProcess;
import java.net.UnknownHostException;

/** Uses ImageJ as a person does, on the display of {@code DISPLAY}. */
public final class RobotChild {

	private RobotChild() {}

	/** @param args address of a camera in another process */
	public static void main(final String[] args) throws UnknownHostException {
		new ImageJ();
		try (Onlooker camera = new Onlooker(args[0])) {
			new StreamByHand(camera).run();
			new KeysByHand(camera).run();
			new SettingsByHand(camera).run();
			new MeasuringByHand(camera).run();
			new ClosingByHand(camera).run();
		}
		System.out.println(ScenarioProcess.END);
		System.exit(0);
	}
}
