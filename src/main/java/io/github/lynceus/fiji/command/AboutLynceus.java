package io.github.lynceus.fiji.command;

import ij.WindowManager;
import ij.text.TextWindow;
import io.github.lynceus.check.About;
import io.github.lynceus.fiji.Icons;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Tells versions, optional parts and licence. */
@Plugin(type = Command.class, menuPath = "Help>About Plugins>Lynceus", headless = true, iconPath = Icons.CAMERA,
	description = "Tells versions, optional parts and licence of Lynceus, GigE Vision cameras in Fiji")
public class AboutLynceus extends LynceusCommand {

	private static final String TITLE = "About Lynceus";
	private static final int WIDTH = 900;
	private static final int HEIGHT = 420;

	@Override
	protected void execute() {
		if (GraphicsEnvironment.isHeadless()) {
			report(List.of(About.text()));
			return;
		}
		final Window present = WindowManager.getWindow(TITLE);
		if (present != null) present.toFront();
		else new TextWindow(TITLE, About.text(), WIDTH, HEIGHT);
	}
}
