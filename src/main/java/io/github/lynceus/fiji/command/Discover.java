package io.github.lynceus.fiji.command;

import ij.measure.ResultsTable;
import io.github.lynceus.camera.CameraException;
import io.github.lynceus.fiji.CameraService;
import io.github.lynceus.fiji.Icons;
import io.github.lynceus.gige.DeviceInfo;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Lists the cameras that answer, in a table. */
@Plugin(type = Command.class, menuPath = "Plugins>Lynceus>Lynceus Discover...",
	description = "Lists the cameras that answer, in a table", headless = true, iconPath = Icons.CAMERA)
public class Discover extends LynceusCommand {

	@Parameter
	private CameraService cameras;

	@Parameter(label = "Address", required = false, persist = false,
		description = "Leave empty to ask on every network of this computer")
	private String address = "";

	@Parameter(label = "Listen for (s)", min = "0.1", max = "60", persist = false, description = "How long to wait for answers")
	private double seconds = 1;

	@Override
	protected void execute() {
		final List<DeviceInfo> found = cameras.discover(address, seconds);
		if (found.isEmpty()) {
			throw new CameraException(address.isEmpty()
				? "No camera answered: check power and cable, and that camera and computer are on the same subnet."
				: "No camera answered at " + address + ": check the address, power and cable.");
		}
		final ResultsTable table = new ResultsTable();
		for (final DeviceInfo device : found) {
			table.incrementCounter();
			table.addValue("Address", device.address());
			table.addValue("Vendor", device.vendor());
			table.addValue("Model", device.model());
			table.addValue("Serial", device.serial());
			table.addValue("Name", device.userName());
			table.addValue("Version", device.version());
			table.addValue("MAC", device.mac());
			table.addValue("Interface", device.interfaceAddress());
			table.addValue("Reachable", device.reachable() ? "yes" : "no");
			table.addValue("Connected", ConnectedText.of(cameras, device.address()));
			table.addValue("Advice", device.advice());
		}
		TableDisplay.show(table, "Cameras");
	}
}
