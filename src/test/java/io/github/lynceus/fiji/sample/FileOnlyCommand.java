package io.github.lynceus.fiji.sample;

import ij.IJ;

import io.github.lynceus.fiji.command.LynceusCommand;

import java.io.File;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Asks for a file and nothing else, which SciJava treats as a case of its own. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus Test>Lynceus File...")
public class FileOnlyCommand extends LynceusCommand {

	@Parameter(label = "Folder", style = "directory", persist = false)
	private File folder;

	@Override
	protected void execute() {
		IJ.log("folder=" + folder);
	}
}
