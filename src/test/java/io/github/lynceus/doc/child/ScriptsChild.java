package io.github.lynceus.doc.child;

import ij.ImagePlus;
import java.io.File;
import java.io.PrintWriter;
import org.scijava.Context;
import org.scijava.module.ModuleService;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

/** Runs scripts one after the other; what they print goes to standard output. */
public final class ScriptsChild {

	private ScriptsChild() {}

	/** @param args files */
	public static void main(final String[] args) {
		try (Context context = new Context()) {
			// As ImageJ's own part of Fiji does.
			context.service(ScriptService.class).addAlias(ImagePlus.class);
			for (final String file : args) run(context, new File(file));
		}
		catch (final Exception problem) {
			problem.printStackTrace();
			System.exit(1);
		}
		System.exit(0);
	}

	private static void run(final Context context, final File file) throws Exception {
		final ScriptModule module = new ScriptInfo(context, file).createModule();
		module.setOutputWriter(new PrintWriter(System.out, true));
		module.setErrorWriter(new PrintWriter(System.out, true));
		context.inject(module);
		context.service(ModuleService.class).run(module, true).get();
	}
}
