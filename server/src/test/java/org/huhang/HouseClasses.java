package org.huhang;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The product's classes, read once for all that look at their structure. Those of libraries are known by their names
/// alone (`archunit.properties`): to read them, too, takes ten times as long.
final class HouseClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.huhang");

    private HouseClasses() {}
}
