package io.github.lynceus.fiji.search;

import io.github.lynceus.fiji.Icons;
import io.github.lynceus.fiji.command.RecordStream;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** For who wants to keep what is seen. */
@Plugin(type = Command.class, label = "Record video of a thermal, infrared or any GigE camera (Lynceus Record Stream)",
	description = "Keeps every frame of the connected camera, in memory or on disk", iconPath = Icons.RECORD)
public class RecordCamera extends SearchEntry {

	public RecordCamera() {
		super(RecordStream.class);
	}
}
