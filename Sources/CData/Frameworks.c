#include "CDataFrameworks.h"

// One file after the other, each with a line that says which framework begins; in the order in which checks list them.
static const unsigned char frameworks[] = {
#embed "data/frameworks/nist-800-53.tsv" suffix(, )
#embed "data/frameworks/pci-dss-4.tsv" suffix(, )
#embed "data/frameworks/cis-compute.tsv" suffix(, )
#embed "data/frameworks/cis-foundations.tsv" suffix(, )
#embed "data/frameworks/hipaa.tsv" suffix(, )
#embed "data/frameworks/soc-2.tsv" suffix(, )
#embed "data/frameworks/iso-27001.tsv" suffix(, )
#embed "data/frameworks/pci-dss-3.tsv" suffix(, )
#embed "data/frameworks/well-architected.tsv" suffix(, )
#embed "data/frameworks/owasp-serverless.tsv" suffix(, )
#embed "data/frameworks/csa-serverless.tsv" suffix(, )
#embed "data/frameworks/finos-ccc.tsv" suffix(, )
#embed "data/frameworks/mitre-attack.tsv" suffix(, )
};

cdata_file cdata_frameworks(void) { return (cdata_file){frameworks, sizeof frameworks}; }
