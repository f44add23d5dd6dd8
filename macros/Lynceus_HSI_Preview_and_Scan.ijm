// Watches lines being classified as they come, keeping class and visual band of each; then scans with a simulated stage.
folder = getDirectory("temp") + "lynceus-demo";
run("Lynceus HSI Demo Data...", "folder=[" + folder + "]");
cube = "test_cube=[" + folder + "/demo.hdr]";

// Esc, or closing the window, ends the preview before the last line.
run("Lynceus HSI Live Preview...", cube + " framerate=200 calibrate=true classifier_model=[" + folder
	+ "/classes.csv] visual_band=30 output=[" + folder + "/compact.hdr]");
run("Lynceus HSI Import ENVI...", "file=[" + folder + "/compact.hdr] virtual=false");
print("Kept: " + getHeight() + " lines of " + nSlices + " bands");

run("Lynceus HSI Scan...", cube + " distance=20 pixel=0.5 framerate=500");
print("Scanned: " + getHeight() + " lines");
