package io.github.lynceus.fiji.command.hyper;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.hyper.demo.DemoFiles;
import java.io.File;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/** Writes a made-up cube with references and two models, to try the other commands with. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Hyperspectral>Lynceus HSI Demo Data...",
	description = "Writes a made-up cube with references and two models, to try the other commands with", headless = true,
	iconPath = Icons.SPECTRUM)
public class HsiDemoData extends HsiCommand {

	@Parameter(label = "Folder", style = FileWidget.DIRECTORY_STYLE, description = "Where demo.hdr and what belongs to it are written")
	private File folder;

	@Override
	protected void execute() {
		final DemoFiles files = hyper().demo(text(folder));
		report(List.of("Raw cube: " + files.cube(), "White reference: " + files.white(), "Dark reference: "
			+ files.dark(),
			"Classifier of reflectance: " + files.classifier(), "Regressor of absorbance: " + files.regressor()));
	}
}
