package io.github.lynceus.fiji.command.hyper;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.hyper.Cube;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Turns reflectance into absorbance: -log10, 0 to 6. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Absorbance...",
	description = "Turns reflectance into absorbance: -log10, 0 to 6", headless = true, iconPath = Icons.SPECTRUM)
public class HsiAbsorbance extends CubeCommand {

	@Override
	Cube result(final Cube reflectance) {
		return reflectance.absorbance();
	}

	@Override
	String title() {
		return "Absorbance";
	}
}
