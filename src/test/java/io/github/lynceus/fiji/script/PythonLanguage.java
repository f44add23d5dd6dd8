package io.github.lynceus.fiji.script;

import org.scijava.plugin.Plugin;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;

/** Jython, which Fiji brings along with an adapter of its own. */
@Plugin(type = ScriptLanguage.class, name = "Python")
public final class PythonLanguage extends AdaptedScriptLanguage {

	public PythonLanguage() {
		super("python");
	}
}
