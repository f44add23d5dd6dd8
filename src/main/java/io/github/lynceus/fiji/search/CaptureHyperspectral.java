package io.github.lynceus.fiji.search;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.command.hyper.HsiCapture;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** For who has a hyperspectral camera. */
@Plugin(type = Command.class, label = "Capture a hyperspectral cube with a push-broom camera (Lynceus HSI Capture)",
	description = "Captures lines of a push-broom camera into a cube", iconPath = Icons.SPECTRUM)
public class CaptureHyperspectral extends SearchEntry {

	public CaptureHyperspectral() {
		super(HsiCapture.class);
	}
}
