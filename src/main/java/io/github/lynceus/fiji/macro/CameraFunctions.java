package io.github.lynceus.fiji.macro;

import ij.macro.ExtensionDescriptor;
import ij.macro.Interpreter;
import ij.macro.MacroExtension;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.command.CommandFailure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The {@code Ext.} functions of one macro. What goes wrong stops the macro with one sentence. */
public final class CameraFunctions implements MacroExtension {

	private final CameraService cameras;

	public CameraFunctions(final CameraService cameras) {
		this.cameras = cameras;
	}

	/** All functions as a macro writes them. */
	public static String signatures() {
		return Arrays.stream(MacroFunction.values()).map(MacroFunction::signature).collect(Collectors.joining(", "));
	}

	/** What each does, by what a macro writes. */
	public static Map<String, String> meanings() {
		final Map<String, String> meanings = new LinkedHashMap<>();
		for (final MacroFunction function : MacroFunction.values()) meanings.put(function.signature(), function.meaning());
		return meanings;
	}

	@Override
	public ExtensionDescriptor[] getExtensionFunctions() {
		return Arrays.stream(MacroFunction.values())
			.map(function -> ExtensionDescriptor.newDescriptor(function.title(), this, function.types()))
			.toArray(ExtensionDescriptor[]::new);
	}

	/** Returns an empty text: results are in the arguments. */
	@Override
	public String handleExtension(final String name, final Object[] args) {
		for (final MacroFunction function : MacroFunction.values()) {
			if (!function.title().equals(name)) continue;
			try {
				function.call(cameras, args);
			}
			catch (final RuntimeException e) {
				Interpreter.getInstance().abort(CommandFailure.of("Ext." + name, e).sentence());
			}
		}
		return "";
	}
}
