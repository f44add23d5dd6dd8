package io.github.lynceus.fiji.script;

import ij.ImagePlus;
import ij.WindowManager;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.scijava.Context;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** Runs script templates with a display and tells what they left on the screen: images show, as they do in Fiji. */
public final class ScriptChild {

	private ScriptChild() {}

	/** @param args the camera's address, then the templates' names */
	public static void main(final String[] args) throws Exception {
		try (Context context = new Context()) {
			for (int i = 1; i < args.length; i++) run(context, args[i], args[0]);
		}
		System.exit(0);
	}

	private static void run(final Context context, final String name, final String address) throws Exception {
		System.out.println("begin " + name);
		final ScriptService scripts = context.service(ScriptService.class);
		final String path = "/script_templates/Lynceus/" + name;
		try (Reader reader = new InputStreamReader(ScriptChild.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
			final ScriptModule module = new ScriptInfo(context, path, reader).createModule();
			module.setOutputWriter(new PrintWriter(System.out, true));
			context.inject(module);
			scripts.context().service(org.scijava.module.ModuleService.class)
				.run(module, true, "address", address, "simulate", true).get();
		}
		for (final int id : WindowManager.getIDList() == null ? new int[0] : WindowManager.getIDList()) {
			final ImagePlus image = WindowManager.getImage(id);
			System.out.println("image " + Arrays.toString(image.getDimensions()) + " "
				+ image.getCalibration().getValueUnit().codePointAt(0));
			image.changes = false;
			image.close();
		}
		System.out.println("end " + name);
	}
}
