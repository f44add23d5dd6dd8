package io.github.lynceus.fiji.command;

import ij.macro.Functions;
import ij.macro.Interpreter;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.macro.CameraFunctions;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Gives the macro that runs this command the functions {@code Ext.getFeature}, {@code Ext.setFeature}, …. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Tools>Lynceus Macro Functions",
	description = "Gives the macro that runs this command the functions Ext.getFeature, Ext.setFeature, …", headless = true,
	iconPath = Icons.TOOLS)
public class MacroFunctions extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Override
	protected void execute() {
		if (Interpreter.getInstance() == null) {
			throw new CameraException("Lynceus Macro Functions is for macros: begin yours with run(\"Lynceus Macro Functions\"); "
				+ "and go on with " + CameraFunctions.signatures() + ".");
		}
		Functions.registerExtensions(new CameraFunctions(cameras));
	}
}
